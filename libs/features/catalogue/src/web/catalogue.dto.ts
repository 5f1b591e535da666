import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Min } from 'class-validator';

export class CatalogueSourceDto {
  @ApiProperty({ description: 'the whole catalogue as YAML or JSON text' })
  @IsString()
  source!: string;
}

export class PublishCatalogueDto {
  @ApiProperty({ description: 'of the draft as read: 409 when it was changed in between' })
  @IsInt()
  @Min(1)
  rowVersion!: number;
}
