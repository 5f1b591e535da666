import { Injectable } from '@nestjs/common';
import { AppConfig } from '#config';
import { District, runAs, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { newId } from '#kernel';
import { RegisterUnion, SaveSubdistrict, UpdateProfile } from '#organizations';
import { DEMO_ENTERPRISES, DEMO_SUBDISTRICTS, type DemoEnterprise } from './demo-enterprises.js';
import { demoProfile } from './demo-profile.js';
import { demoUscc } from './demo-uscc.js';

const MARK = '（演示）';

export interface DemoUnion extends DemoEnterprise {
  readonly unionId: string;
  readonly subdistrictId: string;
}

export interface DemoDistrict {
  readonly districtId: string;
  /** in the order of DEMO_SUBDISTRICTS */
  readonly subdistrictIds: readonly string[];
  /** in the order of DEMO_ENTERPRISES */
  readonly unions: readonly DemoUnion[];
  /** may do in the demo what a district's administrators may; there is no such account */
  readonly founder: Principal;
}

/** Founds the invented district: federation, sub-districts, enterprises and unions with their profiles. */
@Injectable()
export class OrganizationsDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly saveSubdistrict: SaveSubdistrict,
    private readonly registerUnion: RegisterUnion,
    private readonly updateProfile: UpdateProfile,
    private readonly config: AppConfig,
  ) {}

  /** @param districtId for a caller whose transaction is already in that district */
  async found(districtId = newId()): Promise<DemoDistrict> {
    const founder = founderOf(districtId);
    const actor = { userId: null, name: founder.name, districtId, requestId: null };
    return runAs(actor, async () => {
      await this.foundDistrict(districtId);
      const subdistrictIds: string[] = [];
      for (const name of DEMO_SUBDISTRICTS)
        subdistrictIds.push(
          await this.saveSubdistrict.execute(founder, { name: `${name}街道总工会${MARK}`, existing: null }),
        );
      const unions: DemoUnion[] = [];
      for (const enterprise of DEMO_ENTERPRISES)
        unions.push(await this.foundUnion(founder, enterprise, unions.length, subdistrictIds));
      return { districtId, subdistrictIds, unions, founder };
    });
  }

  private async foundDistrict(id: string): Promise<void> {
    await this.unitOfWork.run(() =>
      this.unitOfWork.writer.insert(District, {
        id,
        code: this.config.district,
        nameZh: `深圳市示例区总工会${MARK}`,
        nameEn: 'Sample District Federation of Trade Unions (demo)',
        settings: {},
      }),
    );
  }

  private async foundUnion(
    founder: Principal,
    enterprise: DemoEnterprise,
    index: number,
    subdistrictIds: readonly string[],
  ): Promise<DemoUnion> {
    const { stem, industry, subdistrict, established } = enterprise;
    const subdistrictId = subdistrictIds[subdistrict] ?? '';
    const address = `示例区${DEMO_SUBDISTRICTS[subdistrict] ?? ''}街道创业路 ${index + 1} 号${MARK}`;
    const unionId = await this.registerUnion.execute(founder, {
      unionName: `${stem}有限公司工会${MARK}`,
      enterpriseName: `${stem}有限公司${MARK}`,
      uscc: demoUscc(index),
      industry,
      address,
      subdistrictId,
      establishedOn: established,
    });
    const profile = demoProfile(enterprise);
    await this.updateProfile.execute(founder, { unionId, version: 1, address, profile });
    return { ...enterprise, unionId, subdistrictId };
  }
}

function founderOf(districtId: string): Principal {
  return {
    userId: newId(),
    username: 'demo',
    name: '演示数据',
    districtId,
    grants: [{ role: 'district_admin', scopeType: 'district', scopeId: districtId }],
    locale: null,
    sessionId: null,
    tokenId: null,
    scopes: null,
    mustChangePassword: false,
  };
}
