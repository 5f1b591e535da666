import { IsArray, IsBoolean, IsInt, IsObject, IsOptional, IsString, IsUUID } from 'class-validator';

/** A cycle to be planned; days are `YYYY-MM-DD`. */
export class CycleDto {
  @IsString()
  name!: string;

  @IsInt()
  year!: number;

  @IsString()
  asOf!: string;

  @IsString()
  opensOn!: string;

  /** absent: 20 working days after it opens */
  @IsOptional()
  @IsString()
  dueOn?: string;

  @IsOptional()
  @IsBoolean()
  firstRound?: boolean;

  @IsUUID()
  catalogueVersionId!: string;
}

/** A case's figures by the catalogue's system values, and the codes of vetoes in force. */
export class CaseFactsDto {
  @IsObject()
  system!: Record<string, number>;

  @IsArray()
  @IsString({ each: true })
  vetoes!: string[];
}
