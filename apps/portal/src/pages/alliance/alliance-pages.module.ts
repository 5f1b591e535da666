import { ActivitiesModule } from '#activities';
import { AllianceModule } from '#alliance';
import { Module } from '@nestjs/common';
import { AllianceHomePages } from './alliance-home.pages.js';

/** The alliance's home, over the features that have something to say there. */
@Module({ imports: [AllianceModule, ActivitiesModule], controllers: [AllianceHomePages] })
export class AlliancePagesModule {}
