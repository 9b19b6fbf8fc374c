import type { Session } from 'electron';
import { isRequestAllowed } from './network-policy.ts';

/** Denies a session the network, every permission, every device and every download. Applied to each as it is created. */
export function secureSession(session: Session, options: { readonly devTools: boolean }): void {
  // Without a filter it sees every scheme, web sockets included: what is not ours is refused, whatever it is called.
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isRequestAllowed(details.url, options) });
  });
  void session.setProxy({ mode: 'direct' });

  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });

  // Elsewhere than on macOS, Chromium would fetch its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
}
