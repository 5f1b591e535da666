import { IsInt } from 'class-validator';
import { ActivityPlanDto } from './activity-plan.dto.js';

/** A plan made from the version that was read. */
export class ActivityChangeDto extends ActivityPlanDto {
  @IsInt()
  version!: number;
}
