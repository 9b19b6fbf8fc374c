/** What a page may load from: itself, and data it made. Everything else is a network, a disk or a browser page. */
const ownSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:']);

/** `devTools` lets the browser's own developer tools load, which only a development build opens. */
export function isRequestAllowed(address: string, { devTools }: { readonly devTools: boolean }): boolean {
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0].toLowerCase();
  if (scheme === undefined) return false;
  return ownSchemes.has(scheme) || (devTools && scheme === 'devtools:');
}

/**
 * Switches for Chromium. No name resolves, nothing is fetched in the background, and WebRTC, which neither `webRequest` nor
 * the content security policy sees, may only go through a proxy, of which there is none.
 */
export const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-client-side-phishing-detection'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'MediaRouter,NetworkTimeServiceQuerying,OptimizationHints'],
];
