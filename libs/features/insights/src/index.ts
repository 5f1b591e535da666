export { SMALLEST_GROUP } from './domain/suppress-small.js';
export { InsightsModule } from './insights.module.js';
