import { IsIn } from 'class-validator';

export class PolicyStatusForm {
  @IsIn(['published', 'withdrawn'])
  status!: 'published' | 'withdrawn';
}
