import { Button, Tooltip } from "@fluentui/react-components";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { LayerRegular } from "@fluentui/react-icons/svg/layer";
import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { screens, type Screen } from "../state/route.ts";
import { useWords } from "../state/words.tsx";

const icons = {
  connectors: PlugConnectedRegular,
  shadows: LayerRegular,
  trust: ShieldCheckmarkRegular,
  folders: FolderRegular,
  settings: SettingsRegular,
  about: InfoRegular,
} as const;

export interface NavigationProps {
  readonly current: Screen;
  /** Where something waits for a decision. */
  readonly waiting: Partial<Readonly<Record<Screen, number>>>;
  /** Only pictures; the names are tooltips then. */
  readonly rail: boolean;
  readonly onGo: (screen: Screen) => void;
  readonly onPalette: () => void;
}

export function Navigation({ current, waiting, rail, onGo, onPalette }: NavigationProps) {
  const { navigation, product, actions } = useWords().window;
  const paletteLabel = `${actions.palette} (Ctrl+K)`;
  return (
    <nav className={`navigation ${rail ? "navigation--rail" : ""}`} aria-label={navigation.label}>
      <p className="navigation__product" aria-hidden={rail}><span className="navigation__mark" aria-hidden />{!rail && product}</p>
      <ul>
        {screens.map((screen) => (
          <li key={screen} className={`navigation__entry navigation__entry--${screen}`}>
            <NavigationItem screen={screen} current={screen === current} count={waiting[screen] ?? 0} rail={rail} onGo={onGo} />
          </li>
        ))}
      </ul>
      <div className="navigation__palette">
        {rail
          ? (
            <Tooltip content={paletteLabel} relationship="label" positioning="after">
              <Button appearance="subtle" icon={<SearchRegular />} onClick={onPalette} />
            </Tooltip>
          )
          : <button type="button" className="navigation__hint" onClick={onPalette}><span>{actions.palette}</span><kbd>Ctrl K</kbd></button>}
      </div>
    </nav>
  );
}

interface NavigationItemProps {
  readonly screen: Screen;
  readonly current: boolean;
  readonly count: number;
  readonly rail: boolean;
  readonly onGo: (screen: Screen) => void;
}

function NavigationItem({ screen, current, count, rail, onGo }: NavigationItemProps) {
  const { navigation } = useWords().window;
  const Icon = icons[screen];
  const button = (
    <button
      type="button"
      className="navigation__item"
      onClick={() => onGo(screen)}
      {...(current ? { "aria-current": "page" as const } : {})}
      {...(rail ? { "aria-label": navigation[screen] } : {})}
    >
      <Icon aria-hidden />
      <span className="navigation__name clip">{navigation[screen]}</span>
      {count > 0 && (
        <span className="count count--danger">
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">{navigation.waiting(count)}</span>
        </span>
      )}
    </button>
  );
  return rail ? <Tooltip content={navigation[screen]} relationship="description" positioning="after">{button}</Tooltip> : button;
}
