// Lets a worker run TypeScript when hefa runs from its sources (tests, tsx). It is no part of the package.
import { register } from 'tsx/esm/api';

register();
const { default: work } = await import('./worker.ts');
export default work;
