import type { SecurityHeadersOptions } from '@nestjs/common';

/**
 * Everything comes from the portal itself; no inline script or style, no eval. Pictures may be data URIs
 * (charts, QR codes); the portal may frame its own files (the evidence viewer).
 * @param https whether people reach the portal by https
 */
export function securityHeaders(https: boolean): SecurityHeadersOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: "'none'",
        scriptSrc: "'self'",
        styleSrc: "'self'",
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: "'self'",
        connectSrc: "'self'",
        frameSrc: "'self'",
        workerSrc: "'self'",
        manifestSrc: "'self'",
        formAction: "'self'",
        baseUri: "'none'",
        frameAncestors: "'self'",
        upgradeInsecureRequests: https,
      },
    },
    strictTransportSecurity: https,
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' },
  };
}

/** The camera is for photos of evidence and for check-in; nothing else of the device is wanted. */
export const PERMISSIONS_POLICY =
  'camera=(self), accelerometer=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()';
