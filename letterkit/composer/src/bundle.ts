/** Everything that ships in one file: the engine, and the page that is written on. */

import { start } from "./page/start";

export * from "./main";

start();
