import { PageFrame } from '#http';
import { OrganizationsModule } from '#organizations';
import { Global, Module } from '@nestjs/common';
import { PortalFrame } from './portal-frame.js';
import { UnionNames } from './union-names.js';

@Global()
@Module({
  imports: [OrganizationsModule],
  providers: [UnionNames, { provide: PageFrame, useClass: PortalFrame }],
  exports: [PageFrame],
})
export class FrameModule {}
