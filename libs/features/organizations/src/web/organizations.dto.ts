import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsObject, IsString, Min } from 'class-validator';

export class UnionDetailsDto {
  @ApiProperty({ example: '明德精密制造有限公司工会（演示）' })
  @IsString()
  unionName!: string;

  @ApiProperty({ example: '明德精密制造有限公司（演示）' })
  @IsString()
  enterpriseName!: string;

  @ApiProperty({ description: 'GB 32100-2015, check digit included', example: '91350100M000100Y43' })
  @IsString()
  uscc!: string;

  @ApiProperty({ example: 'precision_manufacturing' })
  @IsString()
  industry!: string;

  @ApiProperty({ description: 'may be empty' })
  @IsString()
  address!: string;

  @ApiProperty({ format: 'uuid' })
  @IsString()
  subdistrictId!: string;

  @ApiProperty({ format: 'date', example: '2019-03-01' })
  @IsString()
  establishedOn!: string;
}

export class UpdateUnionDto extends UnionDetailsDto {
  @ApiProperty({ description: 'as read; 409 when somebody changed the union in between' })
  @IsInt()
  @Min(1)
  version!: number;
}

export class ProfileDto {
  @ApiProperty({ description: 'as read; 409 when somebody changed the union in between' })
  @IsInt()
  @Min(1)
  version!: number;

  @ApiProperty()
  @IsString()
  address!: string;

  @ApiProperty({
    description: 'the whole profile by fact of the catalogue; what is left out is unknown from now on',
    example: { employees_total: 126, has_party_org: true },
  })
  @IsObject()
  profile!: Record<string, unknown>;
}

export class SubdistrictDto {
  @ApiProperty({ example: '龙溪街道总工会（演示）' })
  @IsString()
  name!: string;
}

export class RenameSubdistrictDto extends SubdistrictDto {
  @ApiProperty()
  @IsInt()
  @Min(1)
  version!: number;
}
