export { type ReadmeOptions, readmeOf } from "./readme.ts";
