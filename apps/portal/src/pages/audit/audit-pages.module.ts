import { Module } from '@nestjs/common';
import { AuditPages } from './audit.pages.js';

@Module({ controllers: [AuditPages] })
export class AuditPagesModule {}
