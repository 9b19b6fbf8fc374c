import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { IconButton } from '../button/button.tsx';
import styles from './notifications.module.css';

interface NotificationAction {
  label: string;
  run: () => void;
}

interface Offers {
  action?: NotificationAction;
  otherAction?: NotificationAction;
}

interface Notification extends Offers {
  id: number;
  message: string;
  tone: 'info' | 'danger';
}

type Notify = (message: string, options?: Offers & { tone?: 'info' | 'danger' }) => void;

const NotifyContext = createContext<Notify>(() => undefined);

/** Says something that just happened, with at most two things to do about it. */
export const useNotify = () => useContext(NotifyContext);

const shownMs = 6_000;
/** Long enough to read twice; the screen it is about keeps saying what is wrong. */
const dangerShownMs = 20_000;
let nextId = 1;

function Shown({ notification, onClose }: { notification: Notification; onClose: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);
  // The keyboard goes back to where it came from, before what it is on goes away.
  const leave = () => {
    const before = cameFrom.current;
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    else document.getElementById('content')?.focus({ preventScroll: true });
    onClose(notification.id);
  };
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(notification.id), notification.tone === 'danger' ? dangerShownMs : shownMs);
    return () => clearTimeout(timer);
  }, [held, notification, onClose]);
  const actions = [notification.action, notification.otherAction].filter((action) => action !== undefined);
  return (
    <div
      className={styles['notification']}
      data-tone={notification.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        setHeld(true);
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={() => setHeld(false)}
    >
      <span>{notification.message}</span>
      {actions.map((action) => (
        <button
          key={action.label}
          type="button"
          onClick={() => {
            leave();
            action.run();
          }}
        >
          {action.label}
        </button>
      ))}
      <IconButton icon="close" label="Dismiss" size="small" onPress={leave} />
    </div>
  );
}

export function NotificationsProvider({ children }: { children: React.ReactNode }) {
  const [shown, setShown] = useState<Notification[]>([]);
  const notify = useCallback<Notify>((message, { tone = 'info', ...offers } = {}) => {
    const notification = { id: nextId++, message, tone, ...offers };
    setShown((before) => [...before.filter((other) => other.message !== message), notification].slice(-3));
  }, []);
  const close = useCallback((id: number) => setShown((before) => before.filter((other) => other.id !== id)), []);
  return (
    <NotifyContext value={notify}>
      {children}
      <div className={styles['stack']} role="status" aria-live="polite" aria-label="Notifications">
        {shown.map((notification) => (
          <Shown key={notification.id} notification={notification} onClose={close} />
        ))}
      </div>
    </NotifyContext>
  );
}
