import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { IconButton } from '../button/button.tsx';
import styles from './notifications.module.css';

interface Notification {
  id: number;
  message: string;
  tone: 'info' | 'danger';
  action?: { label: string; run: () => void };
}

type Notify = (
  message: string,
  options?: { tone?: 'info' | 'danger'; action?: { label: string; run: () => void } },
) => void;

const NotifyContext = createContext<Notify>(() => undefined);

/** Says something that just happened, with at most one thing to do about it. */
export const useNotify = () => useContext(NotifyContext);

const shownMs = 6_000;
/** Long enough to read twice; the screen it is about keeps saying what is wrong. */
const dangerShownMs = 20_000;
let nextId = 1;

function Shown({ notification, onClose }: { notification: Notification; onClose: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onClose(notification.id), notification.tone === 'danger' ? dangerShownMs : shownMs);
    return () => clearTimeout(timer);
  }, [held, notification, onClose]);
  const { action } = notification;
  return (
    <div
      className={styles['notification']}
      data-tone={notification.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{notification.message}</span>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.run();
            onClose(notification.id);
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon="close" label="Dismiss" size="small" onPress={() => onClose(notification.id)} />
    </div>
  );
}

export function NotificationsProvider({ children }: { children: React.ReactNode }) {
  const [shown, setShown] = useState<Notification[]>([]);
  const notify = useCallback<Notify>((message, { tone = 'info', action } = {}) => {
    const notification = { id: nextId++, message, tone, ...(action ? { action } : {}) };
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
