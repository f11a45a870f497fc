import { DataSource } from 'typeorm';
import { loadConfig } from '../config/load-config.ts';
import { dataSourceOptions } from './data-source-options.ts';

/** The data source of programs without Nest: migrations and the `typeorm` command. Not yet connected. */
export const dataSource = new DataSource(dataSourceOptions(loadConfig()));
