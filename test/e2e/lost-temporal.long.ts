import { describeLostTemporal } from '../support/lost-temporal-tests.ts';

describeLostTemporal(951, 'ba-dinh');
