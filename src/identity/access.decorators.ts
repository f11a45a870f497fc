import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiForbiddenResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Permission } from './permissions.ts';

export const PERMISSION_KEY = 'don-doc:permission';
export const PUBLIC_KEY = 'don-doc:public';

/** Opens a route, or all routes of a controller, to accounts whose roles have the permission. */
export const RequirePermission = (permission: Permission) =>
  applyDecorators(
    SetMetadata(PERMISSION_KEY, permission),
    ApiBearerAuth(),
    ApiCookieAuth(),
    ApiUnauthorizedResponse({ description: 'Not logged in' }),
    ApiForbiddenResponse({ description: `Needs the permission ${permission}` }),
  );

/** Opens a route to everybody. */
export const Public = () => SetMetadata(PUBLIC_KEY, true);
