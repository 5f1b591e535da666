import { PageFrame } from '#http';
import { Global, Module } from '@nestjs/common';
import { PortalFrame } from './portal-frame.js';

@Global()
@Module({ providers: [{ provide: PageFrame, useClass: PortalFrame }], exports: [PageFrame] })
export class FrameModule {}
