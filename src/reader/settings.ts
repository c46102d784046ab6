// How pages look, as the reader has set it. Kept on the device only. The head of every page applies it before the
// first paint (layouts/restore-settings.ts); here it is changed.
import { settingsKey } from './settings-key.ts';

/** A word becomes a data attribute of `html`, a number a custom property; what is absent is as the pages come. */
export type Settings = {
  readonly theme?: 'light' | 'dark' | 'sepia';
  readonly size?: number;
  readonly width?: number;
  readonly spacing?: number;
  readonly focus?: 'on';
  /** Keyboard shortcuts of one letter can be in the way of other tools. */
  readonly keys?: 'off';
  /** Tags of the scripts that were chosen for reading, the last first: `uz-Latn kk-Latn kk`; see layouts/remember-script.ts. */
  readonly scripts?: string;
  /** The language whose summary the reader last opened. */
  readonly summary?: string;
};

type SettingName = keyof Settings;

const root = document.documentElement;

/** @returns What is kept; nothing where the device forbids keeping. */
export const readSettings = (): Settings => {
  try {
    return JSON.parse(localStorage.getItem(settingsKey) ?? '{}');
  } catch {
    return {};
  }
};

const apply = (name: SettingName, value: string | number | undefined): void => {
  if (typeof value === 'number') root.style.setProperty(`--${name}`, String(value));
  else if (value !== undefined) root.dataset[name] = value;
  else {
    root.style.removeProperty(`--${name}`);
    delete root.dataset[name];
  }
};

/** Changes one setting on the page and keeps it for the next; undefined takes it back. */
export const changeSetting = <Name extends SettingName>(name: Name, value: Settings[Name]): void => {
  apply(name, value);
  const { [name]: _, ...others } = readSettings();
  const settings = value === undefined ? others : { ...others, [name]: value };
  try {
    localStorage.setItem(settingsKey, JSON.stringify(settings));
  } catch {
    // A device that keeps nothing still shows the change on this page.
  }
};
