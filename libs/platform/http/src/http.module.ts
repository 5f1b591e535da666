import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { RouteCheck } from './access/route-check.js';
import { RouteInventory } from './access/route-inventory.js';
import { CsrfGuard } from './csrf/csrf.guard.js';
import { CsrfTokens } from './csrf/csrf-tokens.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { ProblemTexts } from './errors/problem-texts.js';
import { ProblemWriter } from './errors/problem-writer.js';
import { createValidationPipe } from './errors/validation.pipe.js';
import { SealedForms } from './forms/sealed-forms.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { HttpMetrics } from './metrics/http-metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { ApiDocsController } from './openapi/api-docs.controller.js';
import { ApiDocument } from './openapi/api-document.js';
import { FlashCookie } from './pages/flash-cookie.js';
import { PageInterceptor } from './pages/page.interceptor.js';
import { PageWriter } from './pages/page-writer.js';
import { RequestLocale } from './pages/request-locale.js';
import { BrowserSession } from './sessions/browser-session.js';
import { CookieJar } from './sessions/cookie-jar.js';
import { DefaultDistrict } from './sessions/default-district.js';
import { RequestIdentity } from './sessions/request-identity.js';
import { ThrottleGuard } from './throttling/throttle.guard.js';
import { UploadReader } from './uploads/upload-reader.js';

/**
 * The edge of the product. The composing application provides globally: Authenticator, AccessPolicy and
 * SignInFlow (from identity), PageFrame (its navigation), Clock, and the config, database and views modules.
 * Guards run in the order listed.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, MetricsController, ApiDocsController],
  providers: [
    { provide: APP_GUARD, useClass: ThrottleGuard },
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: APP_PIPE, useFactory: createValidationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
    ApiDocument,
    BrowserSession,
    CookieJar,
    CsrfTokens,
    DefaultDistrict,
    FlashCookie,
    HttpMetrics,
    PageWriter,
    ProblemTexts,
    ProblemWriter,
    Readiness,
    RequestIdentity,
    RequestLocale,
    RouteCheck,
    RouteInventory,
    SealedForms,
    UploadReader,
  ],
  exports: [
    BrowserSession,
    CookieJar,
    CsrfTokens,
    DefaultDistrict,
    HttpMetrics,
    ProblemTexts,
    Readiness,
    RequestLocale,
    RouteInventory,
    SealedForms,
  ],
})
export class HttpModule {}
