import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";

/** The connector's own picture, or a plug where it has none. Says nothing that the title beside it does not. */
export function ConnectorIcon({ src, size }: { readonly src: string | null; readonly size: 16 | 20 | 32 | 40 }) {
  return (
    <span className={`connector-icon connector-icon--${size}`} aria-hidden>
      {src === null ? <PlugConnectedRegular /> : <img src={src} alt="" draggable={false} />}
    </span>
  );
}
