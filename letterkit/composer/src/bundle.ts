/** Everything that ships in one file: the engine as `Letterkit`, and the page that is written on. */

import { compose, open, prose } from "./main";
import { remarks } from "./page/remarks";
import { start } from "./page/start";

Object.assign(globalThis, { Letterkit: { compose, open, prose, remarks } });

start();
