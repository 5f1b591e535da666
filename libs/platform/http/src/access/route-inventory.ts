import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.js';

type Handler = (...args: never[]) => unknown;

export interface RouteEntry {
  /** `GET`, `POST`, … */
  readonly method: string;
  /** as declared, `/reviews/:id` */
  readonly path: string;
  /** `Controller.method`, for messages */
  readonly handler: string;
  readonly access: RouteAccess | null;
}

/** Every route of the running application, read from its controllers: what checks and tests go by. */
@Injectable()
export class RouteInventory {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  list(): RouteEntry[] {
    return this.discovery
      .getControllers()
      .flatMap(({ metatype, instance }) =>
        typeof metatype === 'function' ? this.routesOf(metatype, instance as object) : [],
      )
      .sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`));
  }

  private routesOf(controller: NonNullable<unknown> & { name: string }, instance: object): RouteEntry[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
    const bases = paths(Reflect.getMetadata(PATH_METADATA, controller));
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || method === undefined) return [];
      const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [
        handler,
        controller as never,
      ]);
      return bases.flatMap((base) =>
        paths(Reflect.getMetadata(PATH_METADATA, handler)).map((path) => ({
          method: RequestMethod[method],
          path: join(base, path),
          handler: `${controller.name}.${name}`,
          access: access ?? null,
        })),
      );
    });
  }
}

function paths(declared: unknown): string[] {
  return (Array.isArray(declared) ? declared : [declared]).map(String);
}

function join(base: string, path: string): string {
  return `/${base}/${path}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
}
