/** Kits as YAML, read and written. */

export { readYaml } from "./reading";
export { writeKit } from "./writing";
