import { ApiProperty } from '@nestjs/swagger';
import { AgencyResponse } from '../agencies/agencies.responses.ts';
import { PlanResponse } from '../plans/plans.responses.ts';
import { TaskRowResponse } from '../tasks/task.responses.ts';

const MORE = { description: 'There are more; the list with the same text has them' } as const;

export class FoundTasksResponse {
  @ApiProperty({ type: [TaskRowResponse] }) items!: TaskRowResponse[];
  @ApiProperty(MORE) more!: boolean;
}

export class FoundPlansResponse {
  @ApiProperty({ type: [PlanResponse] }) items!: PlanResponse[];
  @ApiProperty(MORE) more!: boolean;
}

export class FoundAgenciesResponse {
  @ApiProperty({ type: [AgencyResponse] }) items!: AgencyResponse[];
  @ApiProperty(MORE) more!: boolean;
}

/** What was found, by kind; each as its list shows it. */
export class SearchResponse {
  @ApiProperty({ type: FoundTasksResponse }) tasks!: FoundTasksResponse;
  @ApiProperty({ type: FoundPlansResponse }) plans!: FoundPlansResponse;
  @ApiProperty({ type: FoundAgenciesResponse }) agencies!: FoundAgenciesResponse;
}
