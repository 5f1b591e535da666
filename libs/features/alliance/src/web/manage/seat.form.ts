import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Somebody for a seat of the council or the secretariat; without a union, of the district's federation. */
export class SeatForm {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40)
  seatUnionId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  personName?: string;
}
