const nothingElse = ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** Scripts, styles and pictures of our own files; nothing inline, nothing evaluated, no frame, no other origin. */
export const pagePolicy = [
  ...nothingElse,
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A printed document brings its own style and pictures within itself, and runs nothing. */
export const printPolicy = [
  ...nothingElse,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'none'",
].join('; ');

/** Sent with everything that the app serves to itself. */
export function responseHeaders(policy: string, contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
    'Cache-Control': 'no-cache',
  };
}
