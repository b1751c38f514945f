import { Checkbox, Field, Select } from "@fluentui/react-components";
import { useId } from "react";
import type { Settings } from "../../../shared/model/inventory.ts";
import { languageFor, languageNames, languages, languageSettings } from "../../../shared/model/language.ts";
import { Choice } from "../../ui/choice.tsx";
import { Page } from "../../ui/page.tsx";
import { SecurityChoice } from "../../ui/security-choice.tsx";
import { Section } from "../../ui/section.tsx";
import { ExternalToolSetting } from "./external-tool.tsx";
import { cultureChoices } from "./cultures.ts";
import { useFormats } from "../../state/formats.tsx";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";

interface ChooseProps {
  readonly settings: Settings;
  readonly choose: (chosen: Partial<Settings>) => void;
}

export function SettingsScreen() {
  const { settings: state, inventory, messages } = useWindow();
  const settings = useStore(state.store);
  const { about } = useStore(inventory.store);
  const words = useWords().window;
  const choose = (chosen: Partial<Settings>) => {
    void state.choose(chosen).then((reply) => {
      messages.show(
        reply.ok
          ? { tone: "done", text: words.settings.saved }
          : { tone: "failure", text: words.failures.of("setSettings", reply.error.kind) },
      );
    });
  };
  return (
    <Page title={words.settings.title} lead={about?.storeReadOnly === true ? words.settings.readOnly : null}>
      <SecurityLevel settings={settings} choose={choose} />
      <Appearance settings={settings} choose={choose} />
      <Languages settings={settings} choose={choose} />
      <Downloads settings={settings} choose={choose} />
      {about?.platform === "win32" && <ExternalToolSetting inBrowser={about.host === "web"} />}
      {about?.host === "electron" && <Notifications settings={settings} choose={choose} />}
    </Page>
  );
}

function SecurityLevel({ settings, choose }: ChooseProps) {
  const words = useWords().window.settings;
  return (
    <Section title={words.security}>
      <SecurityChoice value={settings.securityLevel} onChoose={(securityLevel) => choose({ securityLevel })} />
    </Section>
  );
}

function Appearance({ settings, choose }: ChooseProps) {
  const words = useWords().window.settings;
  return (
    <Section title={words.appearance}>
      <Choice
        horizontal
        label={words.theme}
        value={settings.theme}
        options={(["system", "light", "dark"] as const).map((value) => ({ value, name: words.themes[value] }))}
        onChoose={(theme) => choose({ theme })}
      />
      <Choice
        horizontal
        label={words.density}
        value={settings.density}
        options={(["comfortable", "compact"] as const).map((value) => ({ value, name: words.densities[value] }))}
        onChoose={(density) => choose({ density })}
      />
    </Section>
  );
}

function Languages({ settings, choose }: ChooseProps) {
  const words = useWords().window.settings;
  const { inventory } = useWindow();
  const { about } = useStore(inventory.store);
  const { locale } = useFormats();
  const hint = useId();
  return (
    <Section title={words.language}>
      <Field label={words.languageLabel} className="settings__culture">
        <Select
          value={settings.locale}
          onChange={(_event, { value }) => {
            const chosen = languageSettings.find((one) => one === value);
            if (chosen !== undefined) choose({ locale: chosen });
          }}
        >
          <option value="system">{words.languageSystem(languageNames[languageFor(navigator.languages)])}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
          <option value="pseudo">{words.languagePseudo}</option>
        </Select>
      </Field>
      <Field label={words.culture} hint={{ id: hint, children: words.cultureExplain }} className="settings__culture">
        <Select
          aria-describedby={hint}
          value={settings.culture ?? ""}
          onChange={(_event, { value }) => choose({ culture: value === "" ? null : value })}
        >
          <option value="">{words.cultureSystem(about?.culture ?? "")}</option>
          {cultureChoices(settings.culture, locale).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}

function Downloads({ settings, choose }: ChooseProps) {
  const words = useWords().window.settings;
  return (
    <Section title={words.downloads}>
      <Checkbox
        label={words.downloadsLabel}
        checked={settings.offerDownloads}
        onChange={(_event, { checked }) => choose({ offerDownloads: checked === true })}
      />
      <p className="quiet">{words.downloadsExplain}</p>
    </Section>
  );
}

/** In Electron only: a page in a browser sends no notifications. */
function Notifications({ settings, choose }: ChooseProps) {
  const words = useWords().host.notifications;
  return (
    <Section title={words.title}>
      <Checkbox
        label={words.label}
        checked={settings.notifications}
        onChange={(_event, { checked }) => choose({ notifications: checked === true })}
      />
      <p className="quiet">{words.hint}</p>
    </Section>
  );
}
