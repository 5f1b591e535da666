import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../access/route-access.js';
import { type Page, page } from '../pages/page.js';
import { ApiDocument } from './api-document.js';
import { apiReference } from './api-reference.js';

/** The API described for machines, and as a page for people, which needs no script. */
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
    return page('http/api-docs', { groups: apiReference(this.document.get()) });
  }
}
