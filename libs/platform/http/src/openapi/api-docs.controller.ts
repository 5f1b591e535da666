import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { notFound } from '#kernel';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/route-access.js';
import { type Page, page } from '../pages/page.js';
import { ApiDocument } from './api-document.js';

const UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};
/** Instead of the inline script that swagger-ui's own page has: the policy allows none. */
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });\n`;

@ApiExcludeController()
@Controller('api')
export class ApiDocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  @Public()
  openapi(): OpenAPIObject {
    return this.document.get();
  }

  @Get('docs')
  @Public()
  docs(): Page {
    return page('http/api-docs');
  }

  @Get('docs/:file')
  @Public()
  async file(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const type = FILES[file];
    if (file !== 'start.js' && type === undefined) throw notFound('file');
    void reply
      .header('content-type', type ?? 'text/javascript; charset=utf-8')
      .header('cache-control', 'max-age=3600');
    return file === 'start.js' ? START : readFile(join(UI, file), 'utf8');
  }
}
