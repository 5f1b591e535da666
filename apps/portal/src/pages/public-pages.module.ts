import { CatalogueModule } from '#catalogue';
import { Module } from '@nestjs/common';
import { CataloguePages } from './catalogue/catalogue.pages.js';

/** What anyone may see, put together from several features. */
@Module({ imports: [CatalogueModule], controllers: [CataloguePages] })
export class PublicPagesModule {}
