import { SetMetadata } from '@nestjs/common';

/** What a route declares about who may call it. */
export type RouteAccess =
  { readonly kind: 'public' } | { readonly kind: 'requires'; readonly permission: string };

export const ROUTE_ACCESS = 'star:route-access';

/** Anyone may call it, logged in or not. */
export function Public(): MethodDecorator & ClassDecorator {
  return SetMetadata(ROUTE_ACCESS, { kind: 'public' } satisfies RouteAccess);
}

/** Only principals that hold the permission somewhere; the use case checks where. */
export function Requires(permission: string): MethodDecorator & ClassDecorator {
  return SetMetadata(ROUTE_ACCESS, { kind: 'requires', permission } satisfies RouteAccess);
}
