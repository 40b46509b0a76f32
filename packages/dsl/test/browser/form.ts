/** The door a browser uses to show and check a form. */
export { computeFees, prune, scopeOf, validate, visible } from "@onedoor/dsl/form";
