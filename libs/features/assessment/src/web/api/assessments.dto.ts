import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsInt, IsObject, IsOptional, IsString, IsUUID, Min } from 'class-validator';

export class StartAssessmentDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  cycleId!: string;
}

export class AnswerDto {
  @ApiProperty({
    description: 'as read; 0 where nothing stood. 409 with both values when somebody was quicker',
  })
  @IsInt()
  @Min(0)
  version!: number;

  @ApiProperty({ description: 'every input of the indicator by its key; null or absent is not answered' })
  @IsObject()
  values!: Record<string, never>;
}

export class FactsDto {
  @ApiProperty({
    description: 'by fact of the profile',
    example: { members_total: { version: 1, value: 118 } },
  })
  @IsObject()
  facts!: Record<string, unknown>;
}

export class ConfirmationDto {
  @ApiProperty({ description: 'indicators, each with the facts among its inputs', example: ['C1.1'] })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  indicators?: string[];

  @ApiProperty({ example: ['members_total'] })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  facts?: string[];
}

export class SubmissionDto {
  @ApiProperty({ description: 'why it is handed in in spite of a warning, by the warning’s key' })
  @IsOptional()
  @IsObject()
  reasons?: Record<string, unknown>;
}
