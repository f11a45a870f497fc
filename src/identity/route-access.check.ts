import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMISSION_KEY, PUBLIC_KEY } from './access.decorators.ts';

// Where Nest keeps the HTTP method of a route.
const METHOD_METADATA = 'method';

/** Refuses to start with a route of which nobody said who may use it: neither `@RequirePermission` nor `@Public`. */
@Injectable()
export class RouteAccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const undecided = this.discovery
      .getControllers()
      .filter((wrapper) => wrapper.metatype !== null)
      .flatMap((wrapper) => this.undecidedRoutes(wrapper.metatype as Controller));
    if (undecided.length > 0)
      throw new Error(`Routes without @RequirePermission or @Public: ${undecided.join(', ')}`);
  }

  private undecidedRoutes(controller: Controller): string[] {
    const prototype = controller.prototype as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (typeof handler !== 'function') return [];
      const method = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler as () => unknown);
      if (method === undefined || this.isDecided(handler as () => unknown, controller)) return [];
      return [`${controller.name}.${name} (${RequestMethod[method]})`];
    });
  }

  private isDecided(handler: () => unknown, controller: Controller): boolean {
    return [PERMISSION_KEY, PUBLIC_KEY].some(
      (key) => this.reflector.getAllAndOverride<unknown>(key, [handler, controller]) !== undefined,
    );
  }
}

type Controller = new (...parameters: never[]) => unknown;
