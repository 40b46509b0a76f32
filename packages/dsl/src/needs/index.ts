export { type Ability, HAS_EVERYTHING, has } from "./deployment.ts";
export { isFatal, type Lack, lacksOf } from "./lacks-of.ts";
export { type Need, needsOf, type Otherwise } from "./needs-of.ts";
export { readDeployment } from "./read-deployment.ts";
