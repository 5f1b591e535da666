import { IsIn, IsOptional, Matches } from 'class-validator';
import { GRANT_TABS, type GrantTab } from '../queries/grant-desk.queries.js';

/** Which list of applications, and which page of it. */
export class GrantsQuery {
  @IsOptional() @IsIn(GRANT_TABS) tab?: GrantTab;
  @IsOptional() @Matches(/^[1-9]\d{0,5}$/) page?: string;
  /** page of the programmes */
  @IsOptional() @Matches(/^[1-9]\d{0,5}$/) programmes?: string;
}
