// What docfx's modern template starts on every page. A site with a main.js of its own does there what is done here.
export { default } from './blueprints.js';
