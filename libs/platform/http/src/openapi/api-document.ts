import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI document of `/api/v1`, made at the first request for it: a start does not pay for it. */
@Injectable()
export class ApiDocument {
  private app: NestFastifyApplication | null = null;
  private made: OpenAPIObject | null = null;

  attach(app: NestFastifyApplication): void {
    this.app = app;
  }

  get(): OpenAPIObject {
    this.made ??= this.make();
    return this.made;
  }

  private make(): OpenAPIObject {
    if (!this.app) throw new Error('the API document is asked for before the application exists');
    const info = new DocumentBuilder()
      .setTitle('Star union portal')
      .setDescription('The same use cases as the pages. Errors are RFC 9457 problem+json.')
      .setVersion('1')
      .addBearerAuth({
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'opaque',
        description: 'API token of an account',
      })
      .addSecurityRequirements('bearer')
      .build();
    const document = SwaggerModule.createDocument(this.app, info);
    const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1/'));
    return { ...document, paths: Object.fromEntries(paths) };
  }
}
