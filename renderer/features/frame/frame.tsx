import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { RouterProvider as AriaRouterProvider } from 'react-aria-components';
import { NavLink, Outlet, useHref, useLocation, useNavigate } from 'react-router';
import type { Settings } from '../../../src/contract/desk-contract.ts';
import type { MenuCommand } from '../../../src/contract/shell-contract.ts';
import { keysText, useCommand } from '../../commands.tsx';
import { readFilter, writeFilter } from '../../components/evidence-filter/filter-address.ts';
import { callDesk, deskState } from '../../desk-client.ts';
import { useDesk } from '../../desk-queries.ts';
import { callShell } from '../../shell-client.ts';
import { Button, IconButton } from '../../components/button/button.tsx';
import { CompileProgress } from '../../components/compile-progress/compile-progress.tsx';
import { useCompiling } from '../../components/compile-progress/use-compiling.ts';
import { Icon, type IconName } from '../../components/icon/icon.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { NotificationsProvider } from '../../components/notifications/notifications.tsx';
import { CollectionProvider } from '../../collection/collection-provider.tsx';
import { CollectionPane, useCollectionPane } from '../../collection/collection-pane.tsx';
import { useTheme } from './use-theme.ts';
import { CommandPalette } from './command-palette.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import styles from './frame.module.css';

const destinations: { to: string; label: string; icon: IconName; command: MenuCommand; end?: boolean }[] = [
  { to: '/', label: 'Library', icon: 'library', command: 'go-library', end: true },
  { to: '/outcomes', label: 'Outcomes', icon: 'chart', command: 'go-outcomes' },
  { to: '/compare', label: 'Compare', icon: 'compare', command: 'go-compare' },
  { to: '/packs', label: 'Packs', icon: 'pack', command: 'go-packs' },
  { to: '/saved', label: 'Saved', icon: 'bookmark', command: 'go-saved' },
  { to: '/sources', label: 'Reference', icon: 'sources', command: 'go-sources' },
];

const furtherDestinations: typeof destinations = [
  { to: '/guide', label: 'Guide', icon: 'guide', command: 'go-guide' },
  { to: '/settings', label: 'Settings', icon: 'settings', command: 'go-settings' },
];

/** Library and outcomes look at the same filter: going from one to the other keeps it. */
function carriedFilter(to: string, pathname: string, search: string): string {
  const goesAcross = to === '/' ? pathname.startsWith('/outcomes') : to === '/outcomes' && pathname === '/';
  return goesAcross ? writeFilter(readFilter(new URLSearchParams(search))).toString() : '';
}

function RailLink({ to, label, icon, command, end = false }: (typeof destinations)[number]) {
  const { pathname, search } = useLocation();
  const link = useRef<HTMLAnchorElement>(null);
  const inCase =
    (to === '/' && pathname.startsWith('/cases/')) ||
    (to === '/outcomes' && pathname.startsWith('/outcomes/')) ||
    (to === '/sources' && ['/glossary', '/method', '/overview'].includes(pathname));
  const current = inCase || pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));
  // In a narrow window the rail is longer than the window.
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <NavLink
      ref={link}
      to={{ pathname: to, search: carriedFilter(to, pathname, search) }}
      end={end}
      className={({ isActive }) => `${styles['railLink']} ${isActive || inCase ? styles['current'] : ''}`}
      title={[label, keysText(command)].filter(Boolean).join('  ')}
    >
      <Icon name={icon} size={22} />
      <span>{label}</span>
    </NavLink>
  );
}

/** What the service has to say about itself: that it is down, or what happened to the workspace. */
function DeskBanner() {
  const state = useSyncExternalStore(deskState.subscribe, deskState.get);
  const status = useDesk('desk.status', {}, { enabled: state === 'ready' });
  if (state === 'down')
    return <Notice tone="warning">The desk service stopped and is being restarted. What you saved is safe.</Notice>;
  const restart = (
    <Button size="small" onPress={() => void callShell('shell.restartDesk', {})}>
      Try again
    </Button>
  );
  if (state === 'failed')
    return (
      <Notice tone="danger" title="The desk service keeps stopping" actions={restart}>
        What you saved is safe. If trying again does not help, start Casebook from a terminal to see why.
      </Notice>
    );
  if (status.error)
    return (
      <Notice tone="danger" actions={restart}>
        {status.error.message}
      </Notice>
    );
  const message = status.data?.workspace.message;
  return message ? <Notice tone="warning">{message}</Notice> : null;
}

/** Only where it takes long enough to be worth a line, and not twice: Settings show it in any case. */
function CompileBanner() {
  const compiling = useCompiling();
  const { pathname } = useLocation();
  return compiling?.isLong && pathname !== '/settings' ? <CompileProgress {...compiling} /> : null;
}

function FrameCommands() {
  const navigate = useNavigate();
  useCommand('go-saved', () => void navigate('/saved'));
  const { pathname, search } = useLocation();
  const go = (to: string) => void navigate({ pathname: to, search: carriedFilter(to, pathname, search) });
  useCommand('go-library', () => go('/'));
  useCommand('go-outcomes', () => go('/outcomes'));
  // A view of the outcomes keeps the filter that is in the address.
  const kept = pathname === '/' || pathname.startsWith('/outcomes') ? search : '';
  useCommand('view-table', () => void navigate(`/outcomes/table${kept}`));
  useCommand('view-chart', () => void navigate(`/outcomes/chart${kept}`));
  useCommand('view-map', () => void navigate(`/outcomes/map${kept}`));
  useCommand('view-disagreement', () => void navigate(`/outcomes/disagreement${kept}`));
  useCommand('go-compare', () => void navigate('/compare'));
  useCommand('go-packs', () => void navigate('/packs'));
  useCommand('go-sources', () => void navigate('/sources'));
  useCommand('go-guide', () => void navigate('/guide'));
  useCommand('go-settings', () => void navigate('/settings'));
  useCommand('go-about', () => void navigate('/about'));
  useCommand('new-pack', () => void navigate('/packs?new'));
  useCommand('find', () => void navigate('/?find'));
  const queryClient = useQueryClient();
  const setTheme = (theme: Settings['theme']) => {
    const settings = queryClient.getQueryData<Settings>(['settings.get', {}]);
    if (settings) void callDesk('settings.set', { ...settings, theme }).catch(() => undefined);
  };
  useCommand('theme-system', () => setTheme('system'));
  useCommand('theme-light', () => setTheme('light'));
  useCommand('theme-dark', () => setTheme('dark'));
  useCommand('back', () => void navigate(-1));
  useCommand('forward', () => void navigate(1));
  return null;
}

/** The window: rail, what is read, and what is collected. */
export function Frame() {
  const navigate = useNavigate();
  const location = useLocation();
  const pane = useCollectionPane();
  useTheme();
  useCommand('toggle-collection', pane.toggle);

  useEffect(() => {
    void callShell('shell.rememberRoute', { route: `${location.pathname}${location.search}` }).catch(() => undefined);
  }, [location]);

  return (
    // oxlint-disable-next-line react/hooks -- React Aria takes the hook itself and calls it where it renders links.
    <AriaRouterProvider navigate={(to) => void navigate(to)} useHref={useHref}>
      <NotificationsProvider>
        <CollectionProvider>
          <FrameCommands />
          <div className={styles['frame']} data-collecting={pane.open}>
            <a
              className={styles['skip']}
              href="#content"
              onClick={(event) => {
                event.preventDefault();
                document.getElementById('content')?.focus();
              }}
            >
              Skip to content
            </a>
            <nav className={styles['rail']} aria-label="Main">
              <div className={styles['history']}>
                <IconButton
                  icon="back"
                  label="Back"
                  keys={keysText('back') ?? ''}
                  size="small"
                  onPress={() => void navigate(-1)}
                />
                <IconButton
                  icon="forward"
                  label="Forward"
                  keys={keysText('forward') ?? ''}
                  size="small"
                  onPress={() => void navigate(1)}
                />
              </div>
              {destinations.map((destination) => (
                <RailLink key={destination.to} {...destination} />
              ))}
              <span className={styles['space']} />
              <CommandPalette />
              <button
                type="button"
                className={styles['railLink']}
                aria-pressed={pane.open}
                aria-label="What you collect"
                title={`Show or hide what you collect  ${keysText('toggle-collection') ?? ''}`}
                onClick={pane.toggle}
              >
                <Icon name="panel" size={22} />
                <span>Collect</span>
              </button>
              {furtherDestinations.map((destination) => (
                <RailLink key={destination.to} {...destination} />
              ))}
            </nav>
            <div className={styles['centre']}>
              <div className={styles['banner']}>
                <DeskBanner />
                <CompileBanner />
              </div>
              <main id="content" tabIndex={-1} className={styles['content']}>
                <Outlet />
              </main>
            </div>
            {pane.open && <CollectionPane onClose={pane.toggle} />}
          </div>
          <ShortcutsDialog />
        </CollectionProvider>
      </NotificationsProvider>
    </AriaRouterProvider>
  );
}
