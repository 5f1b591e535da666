import type { ExampleStatus } from '../domain/example-status.js';
import type { Mask } from '../domain/mask.js';

export interface ExampleItem {
  readonly id: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly industry: string;
  readonly indicatorCode: string;
  readonly kind: 'picture' | 'text';
  readonly title: string;
  readonly text: string;
  readonly status: ExampleStatus;
  readonly reviewNote: string;
  readonly reviewedAt: Date | null;
}

export interface ExampleView extends ExampleItem {
  readonly evidenceId: string | null;
  readonly masks: readonly Mask[];
  readonly sha256: string | null;
  readonly consentedBy: string | null;
  readonly consentedAt: Date | null;
}

export interface ExampleFilter {
  readonly indicator?: string | undefined;
  readonly search?: string | undefined;
  readonly page?: number | undefined;
}

export interface ExamplePage {
  readonly rows: readonly ExampleItem[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}
