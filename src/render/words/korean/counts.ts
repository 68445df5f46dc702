import { numberIn } from '../common.ts'

export const number = numberIn('ko')

export const articles = (n: number): string => `기사 ${number(n)}건`
export const sentences = (n: number): string => `문장 ${number(n)}개`
export const lines = (n: number): string => `${number(n)}줄`
export const sources = (n: number): string => `출처 ${number(n)}곳`
export const feeds = (n: number): string => `피드 ${number(n)}개`
export const figures = (n: number): string => `수치 ${number(n)}개`
