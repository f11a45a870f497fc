import { describeLostTemporal } from '../support/lost-temporal-tests.ts';

// The standing agency's own tasks and those of Sở Y tế.
describeLostTemporal(18, 'so-y-te', /^III\.[13]\./);
