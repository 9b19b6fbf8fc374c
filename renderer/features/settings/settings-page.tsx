import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Settings } from '../../../src/contract/desk-contract.ts';
import { Button } from '../../components/button/button.tsx';
import { FailedState, LoadingState } from '../../components/notice/notice.tsx';
import { useNotify } from '../../components/notifications/notifications.tsx';
import { Page } from '../../components/page/page.tsx';
import { useDesk, useDeskChange } from '../../desk-queries.ts';
import { callShell } from '../../shell-client.ts';
import { Backups } from './backups.tsx';
import { LibrarySettings } from './library-settings.tsx';
import styles from './settings-page.module.css';

const themes = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
const densities = { comfortable: 'Comfortable', compact: 'Compact' } as const;

interface ChoiceProps<T extends string> {
  legend: string;
  name: string;
  options: Record<T, string>;
  value: T;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ legend, name, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={styles['choice']}>
      <legend>{legend}</legend>
      {(Object.entries(options) as [T, string][]).map(([option, label]) => (
        <label key={option}>
          <input type="radio" name={name} checked={value === option} onChange={() => onChange(option)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

export function SettingsPage() {
  const settings = useDesk('settings.get', {});
  const status = useDesk('desk.status', {});
  const change = useDeskChange('settings.set');
  const notify = useNotify();
  const queryClient = useQueryClient();
  const set = (part: Partial<Settings>) => {
    if (!settings.data) return;
    // Shown at once; the service confirms.
    queryClient.setQueryData(['settings.get', {}], { ...settings.data, ...part });
    change.mutate({ ...settings.data, ...part }, { onError: (error) => notify(error.message, { tone: 'danger' }) });
  };
  return (
    <Page title="Settings" width="reading">
      {settings.isPending && <LoadingState />}
      {settings.error && <FailedState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <section className={styles['section']}>
          <h2>Appearance</h2>
          <Choice
            legend="Theme"
            name="theme"
            options={themes}
            value={settings.data.theme}
            onChange={(theme) => set({ theme })}
          />
          <Choice
            legend="Density"
            name="density"
            options={densities}
            value={settings.data.density}
            onChange={(density) => set({ density })}
          />
        </section>
      )}
      {status.data && (
        <>
          <LibrarySettings status={status.data} />
          <section className={styles['section']}>
            <h2>Your work</h2>
            <p>
              Evidence packs, saved searches, collections and choices are kept on this computer, in the folder below.
              Casebook never sends anything anywhere. Case studies of your own go into its <code>case-studies</code>{' '}
              folder as Markdown files.
            </p>
            <p className={styles['path']}>{status.data.dataDir}</p>
            <Button onPress={() => void callShell('shell.showDataFolder', {})}>Show the folder</Button>
          </section>
          <Backups />
        </>
      )}
      <p>
        <Link to="/about">About Casebook</Link>
      </p>
    </Page>
  );
}
