import { endTestServers } from './test-servers.mjs';

export default endTestServers;
