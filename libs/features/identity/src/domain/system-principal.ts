import type { Principal } from '#http';

export const SYSTEM_USER_ID = '00000000-0000-0000-0000-000000000000';

/** The product itself managing accounts of a district: the command line and the demonstration data. */
export function systemPrincipal(districtId: string): Principal {
  return {
    userId: SYSTEM_USER_ID,
    username: 'system',
    name: 'system',
    districtId,
    grants: [{ role: 'operator', scopeType: 'district', scopeId: districtId }],
    locale: null,
    sessionId: null,
    tokenId: null,
    scopes: null,
    mustChangePassword: false,
  };
}
