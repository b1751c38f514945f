import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { ArchiveRegular } from "@fluentui/react-icons/svg/archive";
import { DocumentDataRegular } from "@fluentui/react-icons/svg/document-data";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { ClipboardTaskRegular } from "@fluentui/react-icons/svg/clipboard-task";
import { BoxRegular } from "@fluentui/react-icons/svg/box";
import { CameraRegular } from "@fluentui/react-icons/svg/camera";
import { FolderRegular } from "@fluentui/react-icons/svg/folder";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { LayerRegular } from "@fluentui/react-icons/svg/layer";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { PlugConnectedRegular } from "@fluentui/react-icons/svg/plug-connected";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { RibbonRegular } from "@fluentui/react-icons/svg/ribbon";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { navigationScreens, screens, type Screen } from "../state/route.ts";
import { shortcutText } from "../state/shortcuts.ts";
import { useWords } from "../state/words.tsx";

const icons = {
  connectors: PlugConnectedRegular,
  doctor: QuestionCircleRegular,
  shadows: LayerRegular,
  quarantine: ArchiveRegular,
  history: HistoryRegular,
  reports: DocumentDataRegular,
  catalogue: RibbonRegular,
  trust: ShieldCheckmarkRegular,
  check: ClipboardTaskRegular,
  publish: BoxRegular,
  folders: FolderRegular,
  snapshots: CameraRegular,
  policy: DocumentCheckmarkRegular,
  settings: SettingsRegular,
  about: InfoRegular,
} as const;

/** What fits beside each other on a narrow window; the rest is one touch further. */
const inReach: readonly Screen[] = ["connectors", "shadows", "quarantine", "history"];

export interface NavigationProps {
  readonly current: Screen;
  /** How many things need a decision, or are kept. */
  readonly waiting: Partial<Readonly<Record<Screen, number>>>;
  /** `rail`: only pictures, the names are tooltips; `bar`: a few along the lower edge, the others in a menu. */
  readonly shape: "whole" | "rail" | "bar";
  readonly onGo: (screen: Screen) => void;
  readonly onPalette: () => void;
}

export function Navigation({ current, waiting, shape, onGo, onPalette }: NavigationProps) {
  const { navigation, product, actions } = useWords().window;
  const paletteLabel = `${actions.palette} (${shortcutText("palette")})`;
  const rail = shape === "rail";
  const shown = shape === "bar" ? inReach : navigationScreens;
  return (
    <nav className={`navigation ${rail ? "navigation--rail" : ""}`} aria-label={navigation.label}>
      <p className="navigation__product" aria-hidden={rail}>
        <span className="navigation__mark" aria-hidden />
        {!rail && product}
      </p>
      <ul>
        {shown.map((screen) => (
          <li key={screen} className={`navigation__entry navigation__entry--${screen}`}>
            <NavigationItem screen={screen} current={screen === current} count={waiting[screen] ?? 0} rail={rail} onGo={onGo} />
          </li>
        ))}
        {shape === "bar" && (
          <li className="navigation__entry">
            <MoreScreens current={current} onGo={onGo} />
          </li>
        )}
      </ul>
      <div className="navigation__palette">
        {rail ? (
          <Tooltip content={paletteLabel} relationship="label" positioning="after">
            <Button appearance="subtle" icon={<SearchRegular />} onClick={onPalette} />
          </Tooltip>
        ) : (
          <button type="button" className="navigation__hint" onClick={onPalette}>
            <span>{actions.palette}</span>
            <kbd>{shortcutText("palette")}</kbd>
          </button>
        )}
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
  // What is kept needs no decision, so its count has no colour.
  const kept = screen === "quarantine";
  const button = (
    <button
      type="button"
      className="navigation__item"
      onClick={() => onGo(screen)}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      <Icon aria-hidden />
      {/* Not shown on the rail, but still the name of the button. */}
      <span className={rail ? "visually-hidden" : "navigation__name clip"}>{navigation[screen]}</span>
      {count > 0 && (
        <span className={`count ${kept ? "" : "count--danger"}`}>
          <span aria-hidden>{count}</span>
          <span className="visually-hidden">{kept ? navigation.kept(count) : navigation.waiting(count)}</span>
        </span>
      )}
    </button>
  );
  return rail ? (
    <Tooltip content={navigation[screen]} relationship="description" positioning="after">
      {button}
    </Tooltip>
  ) : (
    button
  );
}

function MoreScreens({ current, onGo }: Pick<NavigationProps, "current" | "onGo">) {
  const { navigation } = useWords().window;
  const others = screens.filter((screen) => !inReach.includes(screen));
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className="navigation__item" {...(others.includes(current) ? { "aria-current": "page" as const } : {})}>
          <MoreHorizontalRegular aria-hidden />
          <span className="navigation__name clip">{navigation.more}</span>
        </button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {others.map((screen) => {
            const Icon = icons[screen];
            return (
              <MenuItem key={screen} icon={<Icon />} onClick={() => onGo(screen)}>
                {navigation[screen]}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
