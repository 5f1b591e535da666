import type { CalendarDate } from '#kernel';
import type { EnterpriseProfile } from '../domain/profile-facts.js';

/** A row of the union directory. */
export interface UnionListItem {
  readonly unionId: string;
  readonly unionName: string;
  readonly enterpriseName: string;
  readonly uscc: string;
  /** code, see INDUSTRIES */
  readonly industry: string;
  readonly subdistrictId: string;
  readonly subdistrictName: string;
}

/** All that the federation registered. */
export interface RegisteredUnion extends UnionListItem {
  readonly address: string;
  readonly establishedOn: CalendarDate;
  /** of union, enterprise and profile together: hand it back when changing any of them */
  readonly version: number;
}

export interface UnionView extends RegisteredUnion {
  readonly profile: EnterpriseProfile;
  readonly updatedAt: Date;
}

export interface UnionFilter {
  /** part of a name or of the USCC */
  readonly search?: string | undefined;
  readonly subdistrictId?: string | undefined;
  readonly industry?: string | undefined;
  /** only unions of these sub-districts: what a reviewer may see */
  readonly within?: readonly string[] | undefined;
  /** from 1 */
  readonly page?: number;
}

export interface UnionPage {
  readonly rows: readonly UnionListItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

export interface SubdistrictView {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** how many unions it has */
  readonly unions: number;
}
